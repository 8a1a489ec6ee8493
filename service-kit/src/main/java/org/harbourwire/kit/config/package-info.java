/// Configuration: a YAML file in, one validated record tree out; every fault names its place.
@NullMarked
package org.harbourwire.kit.config;

import org.jspecify.annotations.NullMarked;
