import { describe, expect, it } from 'vitest';
import { chinese } from '../../src/language/chinese.ts';
import { languageOfLocale } from '../../src/language/choose-language.ts';
import { english, languageOf, said } from '../../src/language/language.ts';
import { counted, list, sentences, text, verbatim } from '../../src/language/text.ts';

const inProject = (id: string | undefined) =>
  text('No billing in {project}: free tier only', {
    project: id === undefined ? text('the project') : text('project {id}', { id }),
  });

describe('saying a text', () => {
  it('fills the gaps in the order of each language', () => {
    expect(english.say(inProject('my-app'))).toBe('No billing in project my-app: free tier only');
    expect(chinese.say(inProject('my-app'))).toBe('项目 my-app 未启用结算：只能使用免费层级');
  });

  it('puts one blank between Chinese and Latin, and none between Chinese', () => {
    expect(chinese.say(inProject(undefined))).toBe('该项目未启用结算：只能使用免费层级');
    expect(chinese.say(text('Choose project {project}.', { project: 'my-app' }))).toBe('选择项目 my-app。');
    expect(chinese.say(text('{n} minutes', { n: 5 }))).toBe('5 分钟');
  });

  it('leaves ids and Google’s own words alone', () => {
    expect(chinese.say(verbatim('roles/aiplatform.user'))).toBe('roles/aiplatform.user');
    const quoted = verbatim('API key not valid. Please pass a valid API key.');
    expect(chinese.say(sentences(text('Check again.'), quoted))).toBe(
      '再检查一次。API key not valid. Please pass a valid API key.',
    );
  });

  it('joins sentences and lists as each language does', () => {
    const again = sentences(text('Check again.'), undefined, text('Choose project {project}.', { project: 'a' }));
    expect(english.say(again)).toBe('Check again. Choose project a.');
    expect(chinese.say(again)).toBe('再检查一次。选择项目 a。');
    expect(english.say(list(['a', 'b', 'c']))).toBe('a, b and c');
    expect(chinese.say(list(['a', 'b', 'c']))).toBe('a、b 和 c');
    expect(english.say(list(['a', 'b'], 'or'))).toBe('a or b');
    expect(chinese.say(list(['a', 'b'], 'none'))).toBe('a、b');
    expect(english.say(list([]))).toBe('');
  });

  it('counts', () => {
    const hours = (n: number) => counted(n, text('1 hour'), text('{n} hours', { n }));
    expect([1, 2].map((n) => english.say(hours(n)))).toEqual(['1 hour', '2 hours']);
    expect([1, 2].map((n) => chinese.say(hours(n)))).toEqual(['1 小时', '2 小时']);
  });

  it('does not take what stands in a gap for a pattern', () => {
    const project = '{id} {n} $& \\1';
    expect(english.say(text('Choose project {project}.', { project }))).toBe(`Choose project ${project}.`);
    expect(chinese.say(text('Choose project {project}.', { project }))).toBe(`选择项目 ${project}。`);
  });

  it('says every text in plain data, and leaves the rest as it is', () => {
    const data = {
      cause: 'api-disabled',
      note: text('the project'),
      steps: [{ n: 1, words: text('1 day') }],
      no: null,
    };
    expect(said(data, chinese)).toEqual({
      cause: 'api-disabled',
      note: '该项目',
      steps: [{ n: 1, words: '1 天' }],
      no: null,
    });
  });
});

describe('the language of a locale', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_CN.utf8' }, 'zh-CN'],
    [{ LANG: 'zh_CN' }, 'zh-CN'],
    [{ LANG: 'zh_SG.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh' }, 'zh-CN'],
    [{ LANG: 'zh_Hans_CN.UTF-8' }, 'zh-CN'],
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh-CN'],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh-CN'],
    // What is shown would be garbled.
    [{ LANG: 'zh_CN.GBK' }, 'en'],
    [{ LANG: 'zh_CN.GB18030' }, 'en'],
    // Traditional characters are another catalogue.
    [{ LANG: 'zh_TW.UTF-8' }, 'en'],
    [{ LANG: 'zh_HK.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{}, 'en'],
  ])('%j is %s', (env, id) => {
    expect(languageOfLocale(env)).toBe(id);
  });

  it('loads a language by its id', async () => {
    expect((await languageOf('zh-CN')).id).toBe('zh-CN');
    expect(await languageOf('en')).toBe(english);
  });
});
