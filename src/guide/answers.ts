/** What `gkey guide choose` wants to know, as it is typed: ids only, so that the command line loads no sentences. */
export const answerIds = {
  where: ['local', 'ci', 'google-cloud', 'other-cloud', 'server', 'app'],
  data: ['application', 'user'],
  lifetime: ['trial', 'production'],
  who: ['me', 'program', 'people'],
} as const;

export type QuestionId = keyof typeof answerIds;

/** One answer to every question. */
export type Answers = { readonly [Q in QuestionId]: (typeof answerIds)[Q][number] };

/** Questions in the order in which they are asked. */
export const questionIds = ['where', 'data', 'lifetime', 'who'] as const satisfies readonly QuestionId[];
