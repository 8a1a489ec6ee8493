/// What the pages of an article show: the article with the words behind its tags, and what was kept
/// and cut of its document. In go records of the contract, out come views ready for their template.
@NullMarked
package org.harbourwire.portal.view.article;

import org.jspecify.annotations.NullMarked;
