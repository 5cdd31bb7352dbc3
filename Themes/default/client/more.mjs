// What only some searches need: a script of its own, loaded when one does.
export { Filters } from './filters.mjs';
export { otherKeyboard } from './keyboard.mjs';
export { periodOf } from './periods.mjs';
export { Rescue } from './rescue.mjs';
export { suggestions } from './suggestions.mjs';
