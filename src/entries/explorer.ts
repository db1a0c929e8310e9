import './page.css';
import './still.css';
import { defineElements } from '../app/define.ts';

defineElements();
