package org.harbourwire.ingest.article.tree;

import java.util.List;
import org.jsoup.nodes.Element;

/// The elements of a page that say something of the article beside its text, in page order.
///
/// @param head `<meta>`, `<link>` and `<title>`, wherever they stand
/// @param scripts JSON scripts
/// @param spots elements that may name author or date: `<time>`, `rel=author`, telling names
/// @param headings `<h1>`
/// @param languageLinks links that offer the page in another language
/// @param fileLinks links to PDF and office files
/// @param people links to the pages of persons
/// @param nextLinks links that may lead to the next part of the article
/// @param pictures `<img>` that say in words what they show
/// @param htmlLanguage the `<html>` element's declared language, or empty
public record PageMentions(
    List<Element> head,
    List<Element> scripts,
    List<Element> spots,
    List<Element> headings,
    List<Element> languageLinks,
    List<Element> fileLinks,
    List<Element> people,
    List<Element> nextLinks,
    List<Element> pictures,
    String htmlLanguage) {}
