/// How the portal answers, whatever it is asked: in the language of whoever asks, as a page or as
/// JSON, and faults as one page or one problem document. In go views and records, out comes HTTP.
@NullMarked
package org.harbourwire.portal.web.answer;

import org.jspecify.annotations.NullMarked;
