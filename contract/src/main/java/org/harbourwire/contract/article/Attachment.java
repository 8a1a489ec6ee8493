package org.harbourwire.contract.article;

import org.jspecify.annotations.Nullable;

/// A file that an article offers: a PDF, a picture.
///
/// @param url absolute address, as the page writes it
/// @param mediaType media type as declared, if it was
/// @param title link text or alternative text, if any
public record Attachment(String url, @Nullable String mediaType, @Nullable String title) {}
