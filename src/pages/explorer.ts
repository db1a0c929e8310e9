import './page.css';
import { defineElements } from '../elements/define.ts';

defineElements();
