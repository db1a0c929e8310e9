import './page.css';
import './still.css';
import { defineElements } from '../elements/define.ts';

defineElements();
