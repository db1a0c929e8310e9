import { afterEach, describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';

describe('time zones', () => {
  const { TZ } = process.env;
  afterEach(() => {
    process.env.TZ = TZ;
    if (TZ === undefined) delete process.env.TZ;
  });

  test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Shanghai'])('%s has the same columns', (zone) => {
    const columnsIn = (name: string) => {
      process.env.TZ = name;
      const { columns, extent } = buildDataset(readDataFile(JSON.stringify(readEdition('.').file)));
      return { columns, extent, offset: new Date(0).getTimezoneOffset() };
    };
    const [here, there] = [columnsIn('UTC'), columnsIn(zone)];
    expect(there.offset).not.toBe(here.offset);
    expect(there.columns).toEqual(here.columns);
    expect(there.extent).toEqual(here.extent);
  });
});
