// The second script of the search page: hands over what the first asks for when it is needed.
import * as more from './more.mjs';
import { Panel } from './panel.mjs';

/** @type {any} */ (self).sitegenMore({ ...more, Panel });
