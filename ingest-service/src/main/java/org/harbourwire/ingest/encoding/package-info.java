/// From the bytes of a feed or page to its text: bytes and the `Content-Type` header go in, text
/// and the charset that was chosen come out. Labels mean here what they mean to browsers.
@NullMarked
package org.harbourwire.ingest.encoding;

import org.jspecify.annotations.NullMarked;
