/** What imports tables, with its libraries: few readers need it. The page in one file has it packed. */
export { LoadError } from '../data/read/load.ts';
export { Importing, readArchive, readTableSource } from '../panels/import/job.ts';
