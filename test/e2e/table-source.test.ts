import { expect, test } from './site.ts';

const TABLE = 'Firm,When,Size\nAcme,2019-04-02,1200\nBolt,2020-05-03,3400\nTotal,,4600\n';
const MAPPING = JSON.stringify({
  format: 'breach-timeline-mapping/1',
  importer: 'table',
  columns: {
    organisation: 'Firm',
    dates: [{ column: 'When', is: 'disclosure' }],
    size: { column: 'Size', unit: 'people' },
  },
  header: { title: 'Firms of our town', attribution: 'Town newspaper' },
});

test('an address names a table and a mapping, and the picture is drawn straight from them', async ({ site }) => {
  site.write('list.csv', TABLE);
  site.write('list-mapping.json', MAPPING);
  const page = await site.open({ search: '?src=list.csv&mapping=list-mapping.json&view=table' });
  await expect(page.locator('breach-header h1')).toHaveText('Firms of our town');
  const rows = page.locator('breach-table tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'Acme' })).toContainText('1,200 people');
});

test('without a mapping a table is drawn as its columns suggest; its author is told what is in doubt', async ({
  site,
}) => {
  site.write('plain.csv', TABLE);
  const page = await site.open({ search: '?src=plain.csv&view=table&check=1' });
  await expect(page.locator('breach-table tbody tr')).toHaveCount(2);
  const problems = page.locator('breach-problems');
  await expect(problems).toContainText('line 4');
  await expect(problems).toContainText('date-meaning:When');
});
