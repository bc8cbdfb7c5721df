/** Simplified Chinese. */
import { type Language, speaking } from './language.ts';
import { zhCN } from './zh-CN/index.ts';

const han = /\p{Script=Han}/u;
const mark = /[、。，：；？！（）「」《》“”]/u;
const latin = /[^\s\p{Script=Han}、。，：；？！（）「」《》“”]/u;

/**
 * What comes from a gap may be Chinese or Latin, which the sentence around it cannot know: between Chinese and Latin stands one
 * blank; around Chinese punctuation and between Chinese characters none.
 */
function glue(left: string, right: string): string {
  const before = left.replace(/ +$/u, '');
  const after = right.replace(/^ +/u, '');
  const [end = '', begin = ''] = [Array.from(before.slice(-2)).at(-1), Array.from(after.slice(0, 2))[0]];
  if (mark.test(end) || mark.test(begin) || (han.test(end) && han.test(begin))) return before + after;
  const mixed = (han.test(end) && latin.test(begin)) || (latin.test(end) && han.test(begin));
  return mixed ? `${before} ${after}` : left + right;
}

export const chinese: Language = speaking({
  id: 'zh-CN',
  wording: (pattern) => zhCN[pattern],
  between: '、',
  last: { and: '和', or: '或', none: '、' },
  sentence: ' ',
  glue,
});
