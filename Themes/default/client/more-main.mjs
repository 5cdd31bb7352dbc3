// The second script of the search page: hands over what the first asks for when it is needed.
import * as more from './more.mjs';
import { Panel } from './panel.mjs';
import { remarks } from './remarks.mjs';
import { Suggester } from './suggester.mjs';

/** @type {any} */ (self).sitegenMore({ ...more, Panel, remarks, Suggester });
