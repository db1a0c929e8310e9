import { afterEach, expect, test, vi } from 'vitest';
import { LoadError } from '../../../src/data/read/load.ts';
import { type ArchiveJob, openAddress, readArchive } from '../../../src/import/read-source.ts';
import { parquetOf } from '../../parquet-files.ts';

const ADDRESS = 'https://example.org/list.parquet';
const LIST = parquetOf([
  { name: 'organisation', data: ['Acme', 'Bolt'] },
  { name: 'disclosed', data: [new Date('2019-04-02'), new Date('2020-05-03')] },
]);

interface Server {
  content: ArrayBuffer;
  /** Whether a page may read how long the file is. */
  readonly tellsTotal?: boolean;
  readonly head?: 'refused' | 'without a length';
  /** From which part on it sends the whole file. */
  readonly wholeFrom?: number;
  /** So many bytes are sent at most. */
  readonly most?: number;
}

/** Stands in for a server. Answers what was asked, such as `HEAD` and `bytes=0-3`. */
function serve(server: Server): string[] {
  const asked: string[] = [];
  let parts = 0;
  vi.stubGlobal('fetch', async (_address: string, { method = 'GET', headers = {} }: RequestInit) => {
    const {
      content,
      tellsTotal = true,
      head,
      wholeFrom = Number.POSITIVE_INFINITY,
      most = content.byteLength,
    } = server;
    const range = new Headers(headers).get('Range') ?? '';
    asked.push(method === 'HEAD' ? method : range || 'all');
    if (method === 'HEAD') {
      if (head === 'refused') return new Response(null, { status: 405 });
      return new Response(null, head ? {} : { headers: { 'Content-Length': String(content.byteLength) } });
    }
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    parts += 1;
    if (from === undefined || parts > wholeFrom) return new Response(content);
    if (Number(from) >= content.byteLength) return new Response(null, { status: 416 });
    const part = content.slice(Number(from), Math.min(Number(to) + 1, Number(from) + most));
    const total = tellsTotal ? content.byteLength : '*';
    return new Response(part, { status: 206, headers: { 'Content-Range': `bytes ${from}-${to}/${total}` } });
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

const job: ArchiveJob = {
  address: ADDRESS,
  name: 'list.parquet',
  from: '',
  to: '',
  mapping: undefined,
  day: '2026-11-20',
};

async function organisations(): Promise<readonly string[]> {
  const { file, problems } = (await readArchive(job, {})) ?? {};
  const faults = problems?.filter(({ effect }) => effect === 'file').map(({ found }) => found);
  return faults?.length ? faults : (file?.incidents.map(({ organisation }) => String(organisation)) ?? []);
}

test.each([
  ['sends parts', { content: LIST }],
  ['knows no parts', { content: LIST, wholeFrom: 0 }],
  ['sends the whole after a first part', { content: LIST, wholeFrom: 1 }],
  ['sends less than is asked for', { content: LIST, most: 100 }],
  ['does not tell the length, but for its headers alone', { content: LIST, tellsTotal: false }],
  ['does not tell the length, and refuses to tell its headers', { content: LIST, tellsTotal: false, head: 'refused' }],
  ['tells no length at all', { content: LIST, tellsTotal: false, head: 'without a length' }],
] satisfies [string, Server][])('a file is read from a server that %s', async (_, server) => {
  serve(server);
  expect(await organisations()).toEqual(['Acme', 'Bolt']);
});

test('a file that comes whole where a part was asked for is kept', async () => {
  const asked = serve({ content: LIST, wholeFrom: 1 });
  const file = await openAddress(ADDRESS, {});
  for (const start of [10, 20, 30]) expect(await file.slice(start, start + 5)).toEqual(LIST.slice(start, start + 5));
  expect(asked).toEqual(['bytes=0-3', 'bytes=10-14']);
});

test('an empty file is one, and no fault of the server', async () => {
  serve({ content: new ArrayBuffer(0) });
  const file = await openAddress(ADDRESS, {});
  expect(file.byteLength).toBe(0);
});

test('a file that gets shorter while it is read is told to have come in part', async () => {
  const server = { content: LIST };
  serve(server);
  const file = await openAddress(ADDRESS, {});
  server.content = LIST.slice(0, 200);
  await expect(async () => file.slice(100, 110)).rejects.toEqual(new LoadError('broken', ADDRESS));
});

/** More rows than one picture holds, of which ten are of 2020. */
const archiveOf = (rows: number): ArrayBuffer => {
  const data = Array.from({ length: rows }, (_, row) => (row < 10 ? '2020-01-02' : '2010-03-04'));
  return parquetOf([
    { name: 'organisation', data: data.map((day) => `Firm of ${day}`) },
    { name: 'disclosed', data },
  ]);
};

test('an archive that was written anew is opened anew when another period is wanted', async () => {
  const server = { content: archiveOf(101_000) };
  serve(server);
  const page = {};
  expect((await readArchive(job, page))?.archive).toMatchObject({ rows: 101_000 });
  server.content = archiveOf(102_000);
  const { archive, problems } = (await readArchive({ ...job, name: 'list.parquet#2020-01..2020-01' }, page)) ?? {};
  expect(archive).toMatchObject({ rows: 102_000, shown: { rows: 10 } });
  expect(problems?.filter(({ effect }) => effect === 'file')).toEqual([]);
});
