// What only some searches need: a script of its own, loaded when one does.
export { dateReader } from './dates.mjs';
export { Filters } from './filters.mjs';
export { Rescue, rescued } from './rescue.mjs';
export { suggestions } from './suggestions.mjs';
