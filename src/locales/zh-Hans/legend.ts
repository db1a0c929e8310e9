export { legend } from '../en/legend.ts';
