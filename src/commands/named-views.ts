export { NAMED_VIEWS, type NamedView } from '../state/named-views.ts';
