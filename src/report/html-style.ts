/** The look of the HTML report: calm, in both schemes, on paper and on a telephone. Never the colour alone carries a meaning. */
export const styles = `
:root {
  color-scheme: light dark;
  --page: #f6f7f8; --card: #fff; --line: #e1e4e8; --text: #1c2128; --soft: #58606c; --code: #f1f3f5; --link: #0b57b0;
  --pass: #17713f; --pass-soft: #e3f4ea; --warn: #855300; --warn-soft: #fcf0d6; --fail: #b3261e; --fail-soft: #fce8e6;
  --unknown: #6139b5; --unknown-soft: #efe9fb; --skip: #5d6673; --skip-soft: #edeff2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1216; --card: #171b21; --line: #2b313a; --text: #e6e9ed; --soft: #a0a9b5; --code: #20262e; --link: #8ab8f5;
    --pass: #68cb93; --pass-soft: #15301f; --warn: #e5b45b; --warn-soft: #33270f; --fail: #f5938b; --fail-soft: #3a1a18;
    --unknown: #bda4f5; --unknown-soft: #2a2142; --skip: #a0a9b5; --skip-soft: #242a32;
  }
}
@media print {
  :root {
    --page: #fff; --card: #fff; --line: #c9ced6; --text: #000; --soft: #444; --code: #f4f4f4; --link: #0b3d80;
    --pass: #17713f; --pass-soft: #e3f4ea; --warn: #855300; --warn-soft: #fcf0d6; --fail: #b3261e; --fail-soft: #fce8e6;
    --unknown: #6139b5; --unknown-soft: #efe9fb; --skip: #5d6673; --skip-soft: #edeff2;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 3rem; max-width: 58rem; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
}
p, h1, h2, h3, ul, ol, dl, dd, pre { margin: 0; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.125rem); line-height: 1.22; letter-spacing: -.015em; text-wrap: balance; }
h2 { font-size: 1.125rem; line-height: 1.35; }
h3 { font-size: 1rem; line-height: 1.4; }
a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: .06em; }
a:focus-visible { outline: .17rem solid var(--link); outline-offset: .15rem; border-radius: .25rem; }
/* Chinese characters are as high as capitals: they want more air. */
:lang(zh) body { line-height: 1.7; }
:lang(zh) h1 { line-height: 1.35; letter-spacing: 0; }
code, pre { font: .9em/1.5 ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; unicode-bidi: isolate; }
code { padding: .1em .35em; border-radius: .3em; background: var(--code); }
svg { fill: none; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; }
.icon { width: 1.75rem; height: 1.75rem; stroke-width: 1.5; }
.mark { width: 1em; height: 1em; stroke-width: 3; flex: none; }
.brand { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; margin-bottom: 2.25rem; color: var(--soft); font-size: .875rem; }
.brand span { color: var(--text); font-weight: 650; letter-spacing: .01em; }
.verdict { margin-bottom: .75rem; }
.stand { margin-top: .75rem; color: var(--soft); font-size: 1.0625rem; }
.tag { display: inline-flex; align-items: center; gap: .4em; padding: .18em .7em .18em .55em; border-radius: 2em; font-size: .875rem; font-weight: 650; vertical-align: middle; }
.pass { --hue: var(--pass); --tint: var(--pass-soft); }
.warn { --hue: var(--warn); --tint: var(--warn-soft); }
.fail { --hue: var(--fail); --tint: var(--fail-soft); }
.unknown { --hue: var(--unknown); --tint: var(--unknown-soft); }
.skip { --hue: var(--skip); --tint: var(--skip-soft); }
.tag, .disc, .badge, .scissors { color: var(--hue); background: var(--tint); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.facts { display: flex; flex-wrap: wrap; gap: .75rem 2rem; margin: 1.5rem 0 2rem; font-size: .9375rem; }
.facts dt { color: var(--soft); font-size: .8125rem; }
.card { margin: 0 0 1.25rem; padding: 1.5rem; border: 1px solid var(--line); border-radius: .875rem; background: var(--card); }
.chain { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); margin: 1.75rem 0 0; padding: 0; list-style: none; }
.stage { position: relative; padding: 0 .25rem; text-align: center; }
.disc { position: relative; display: inline-flex; align-items: center; justify-content: center; width: 4rem; height: 4rem; border: 1.5px solid var(--hue); border-radius: 50%; }
.badge { position: absolute; right: -.3rem; bottom: -.3rem; display: flex; align-items: center; justify-content: center; width: 1.5rem; height: 1.5rem; border: 2px solid var(--card); border-radius: 50%; color: var(--card); background: var(--hue); font-size: .8125rem; }
.here .disc { box-shadow: 0 0 0 .3rem var(--card), 0 0 0 .45rem var(--hue); }
.stage-text { display: block; margin-top: .875rem; font-size: .9375rem; line-height: 1.4; }
.stage-text > * { display: block; }
.value { color: var(--soft); font-size: .8125rem; }
.word { color: var(--hue); font-size: .875rem; font-weight: 600; }
.skip .word { font-weight: 400; }
.follows .disc { border-style: dashed; background: var(--card); }
.follows .word { font-weight: 400; }
.wire { position: absolute; top: 2rem; right: calc(50% + 2.6rem); left: calc(-50% + 2.6rem); border-top: 2px solid var(--soft); }
.wire.loose { border-top: 2px dotted var(--skip); }
.wire.cut { border-top: 2px dashed var(--fail); }
.unknown > .wire.cut { border-color: var(--unknown); }
.scissors { --hue: var(--fail); position: absolute; top: -1px; left: 50%; display: flex; padding: .2rem; border-radius: 50%; background: var(--card); font-size: 1.125rem; transform: translate(-50%, -50%); }
.unknown > .wire > .scissors { --hue: var(--unknown); }
.caption { margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.because { margin-top: .75rem; }
.card.notices { margin-top: 0; padding: 1.1rem 1.5rem 1.1rem 2.6rem; }
.title + .who { margin-bottom: .5rem; }
.caption .plain { margin-top: .25rem; }
.finding { border-left: .25rem solid var(--hue); }
.finding > h2, .finding > h3 { margin-bottom: .75rem; font-weight: 400; }
.finding > p { max-width: 48rem; text-wrap: pretty; }
.finding > .title { margin-bottom: .35rem; font-size: 1.0625rem; font-weight: 650; }
.fix { margin: 1.25rem 0; padding: 0; list-style: none; counter-reset: step; }
.fix > li { position: relative; margin: 0 0 1rem; padding-left: 2.4rem; counter-increment: step; }
.fix > li::before { content: counter(step); position: absolute; top: 0; left: 0; width: 1.6rem; height: 1.6rem; border-radius: 50%; background: var(--code); font-size: .875rem; font-weight: 650; line-height: 1.6rem; text-align: center; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
pre { margin: .5rem 0; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--code); white-space: pre-wrap; overflow-wrap: anywhere; user-select: all; -webkit-user-select: all; }
pre code { padding: 0; background: none; font-size: 1em; }
pre span { display: inline-block; max-width: 100%; word-break: break-all; }
.who { color: var(--soft); font-size: .875rem; }
.risky { display: flex; align-items: center; gap: .4em; color: var(--warn); font-size: .875rem; font-weight: 600; }
.url { font-size: .9375rem; }
.read { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .9375rem; }
.read > span { flex: none; color: var(--soft); }
.read ul { flex: 1 1 18rem; margin: 0; padding: 0; list-style: none; }
.plain { margin-top: .75rem; padding-left: 1.2rem; }
main > section > h2 { margin-bottom: 1rem; }
.checks { margin: .35rem 0 1.35rem; padding: 0; list-style: none; }
.checks:last-child { margin-bottom: 0; }
.checks > li { display: grid; grid-template-columns: 6.25rem 10rem minmax(0, 1fr); gap: .25rem .75rem; padding: .5rem 0; border-top: 1px solid var(--line); font-size: .9375rem; }
.status { display: flex; white-space: nowrap; align-items: center; gap: .5em; align-self: start; color: var(--hue); font-weight: 600; }
.checks .skip .status { font-weight: 400; }
.checks .skip .said { color: var(--soft); }
.to-fix { display: block; margin-top: .2rem; }
footer { margin-top: 2rem; color: var(--soft); font-size: .875rem; }
footer p + p { margin-top: .25rem; }
@media (max-width: 40rem) {
  body { padding: 1.25rem .875rem 2rem; }
  .brand { margin-bottom: 1.5rem; }
  .card { padding: 1.125rem 1rem; }
  .chain { grid-auto-flow: row; row-gap: 1.75rem; margin-top: 1.25rem; }
  .stage { display: flex; align-items: center; gap: 1.125rem; padding: 0 .5rem; text-align: left; }
  .disc { flex: none; width: 3.25rem; height: 3.25rem; }
  .stage-text { margin: 0; }
  .wire { top: -1.6rem; right: auto; bottom: auto; left: 2.05rem; height: 1.45rem; border-top: 0; border-left: 2px solid var(--soft); }
  .wire.loose { border-top: 0; border-left: 2px dotted var(--skip); }
  .wire.cut { border-top: 0; border-left: 2px dashed var(--fail); }
  .scissors { top: 50%; left: -1px; padding: .1rem; }
  .checks > li { grid-template-columns: 6.25rem minmax(0, 1fr); }
  .said { grid-column: 1 / -1; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .card { padding: 1rem; }
  .chain, .finding > h2, .finding > h3, .fix > li, .checks > li, .caption { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { text-decoration: none; }
}
`;

/** SHA-256 of the text above, by which the page allows this style and no other. The test says what it must be. */
export const styleHash = 'sha256-Tr4dYSE9TslFkvhLp4mu+ngq3Z+EDqZjcxMnO+Z3xGw=';
