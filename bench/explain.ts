/**
 * How fast `gkey explain --file LOG` reads, and how much memory it takes at most: a log in which hardly any line matters, one
 * that names Google in every line, and one in which every line is an error. Measures and prints; judges nothing.
 * The first argument is the size of the large log in MB (300 unless given, 1000 for the figure that is promised).
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const megabyte = 1_000_000;
const large = Number(process.argv[2] ?? 300);
/** Tells the peak of its memory when it ends, in MB. */
const watch = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak='+Math.round(process.resourceUsage().maxRSS/1024)))`;

const stamp = (index: number): string => `2026-11-20T10:${String(index % 60).padStart(2, '0')}:12.345Z`;
const ordinary = (index: number): string =>
  `${stamp(index)} INFO  [worker-${index % 9}] GET /api/v1/items/${index} 200 ${index % 40}ms user=${index % 999} trace=4bf92f3577b34da6 cache=miss\n`;
const fine = (index: number): string =>
  `${stamp(index)} INFO  POST https://storage.googleapis.com/upload/${index} 200 12ms\n`;
const error = (index: number): string =>
  `${stamp(index)} ERROR request ${index}: {"error":{"code":429,"message":"Resource has been exhausted (e.g. check quota).","status":"RESOURCE_EXHAUSTED"}}\n`;
const rare = (index: number): string => (index % 500_000 === 499_999 ? error(index) : ordinary(index));

function write(file: string, line: (index: number) => string, megabytes: number): void {
  const descriptor = openSync(file, 'w');
  let index = 0;
  for (let written = 0; written < megabytes * megabyte;) {
    let chunk = '';
    while (chunk.length < megabyte) chunk += line(index++);
    written += writeSync(descriptor, chunk);
  }
  closeSync(descriptor);
}

interface Measured {
  readonly seconds: number;
  readonly peak: string;
  readonly counts: readonly number[];
}

function measure(file: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', watch, cli, 'explain', '--file', file, '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.once('error', reject);
    child.once('close', () => {
      const { problems } = JSON.parse(out) as { problems: { count: number }[] };
      resolve({
        seconds: (performance.now() - started) / 1000,
        peak: /peak=(\d+)/.exec(err)?.[1] ?? '?',
        counts: problems.map(({ count }) => count),
      });
    });
  });
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'gkey-bench-'));
try {
  const logs = [
    { name: 'hardly any line matters', line: rare, megabytes: large },
    { name: "Google's name in every line", line: fine, megabytes: Math.ceil(large / 10) },
    { name: 'every line is an error', line: error, megabytes: Math.ceil(large / 50) },
  ];
  for (const { name, line, megabytes } of logs) {
    const file = path.join(folder, 'bench.log');
    write(file, line, megabytes);
    const { seconds, peak, counts } = await measure(file);
    process.stdout.write(
      `explain, ${name}: ${megabytes} MB in ${seconds.toFixed(2)} s, ${(megabytes / seconds).toFixed(0)} MB/s, peak ${peak} MB, found ${counts.join(' + ') || 'nothing'}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
