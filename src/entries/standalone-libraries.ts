/** Libraries that few readers need. The page in one file has them packed. */
export { decompress } from 'fzstd';
export { parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';
export { default as readWorkbook } from 'read-excel-file/universal';
