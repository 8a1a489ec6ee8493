package org.harbourwire.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a string that is an absolute web address. It is an IRI (RFC 3987, `format: iri` in the
/// schema) rather than a URI: publishers leave Chinese characters in addresses as they are.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Address {}
