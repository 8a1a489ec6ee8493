/// A reading of an article in, the names in it out: those of the gazetteer, those that only their
/// form betrays, and later mentions by acronym or surname.
@NullMarked
package org.harbourwire.enrich.entity;

import org.jspecify.annotations.NullMarked;
