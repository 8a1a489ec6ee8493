/// What enrichers know, as operators apply it while they run: files in parts, and the manifests
/// that make them an edition.
@NullMarked
package org.harbourwire.contract.vocabulary;

import org.jspecify.annotations.NullMarked;
