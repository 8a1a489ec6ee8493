/// The portal: web pages and HTTP API for readers. In go requests, the article archive and the
/// Kafka topics of alerts, alert rules and source health; out come pages, JSON and new alert rules.
///
/// Read in data order: `guard` (who may ask) → `search` (what they ask for) → `board` (what is kept
/// of Kafka topics) → `mark`, `diff`, `trend`, `suggest` (words marked in text, what changed, what
/// gains, what may be meant) → `view` (what pages show) → `page` (how it becomes HTML) → `feed`,
/// `export` (the same as feeds and files) → `web` (which address answers with what).
@NullMarked
package org.harbourwire.portal;

import org.jspecify.annotations.NullMarked;
