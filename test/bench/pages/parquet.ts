import { parquetReadObjects } from 'hyparquet';

/** Fetches all of a Parquet file and reads all its rows, and draws nothing: what a page does that knows of no parts. */
const response = await fetch(new URLSearchParams(location.search).get('data') ?? '');
const rows = await parquetReadObjects({ file: await response.arrayBuffer() });
document.title = `${rows.length} rows`;
performance.mark('breach-timeline:ready');
