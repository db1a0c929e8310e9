import { defineElements } from '../app/define.ts';
import { leaveSite } from '../controls/site.ts';

// The file says where its site is, if that was known when it was built.
leaveSite(document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href);
defineElements();
