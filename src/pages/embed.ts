import { defineFrame } from '../elements/define-frame.ts';
import { placeSite } from '../elements/site.ts';

placeSite(document.baseURI);
defineFrame();
