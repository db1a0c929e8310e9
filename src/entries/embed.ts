import { defineFrame } from '../app/define-frame.ts';
import { placeSite } from '../controls/site.ts';

placeSite(document.baseURI);
defineFrame();
