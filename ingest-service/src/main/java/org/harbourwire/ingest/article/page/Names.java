package org.harbourwire.ingest.article.page;

import java.util.Locale;
import java.util.Set;

/// What class, id and role of an element say of its content.
///
/// Names are split into words (`articleBody_main-2` → article body main 2); single words and pairs
/// of neighbours are looked up. Lists hold what template authors of all kinds of sites use, none of
/// one site alone.
///
/// @param furniture names of navigation, related links, comments, forms, notices
/// @param doubtful names of the same, which templates also give to parts of an article
/// @param body names of the article's own container
/// @param caption names of picture captions and credits
/// @param byline names of author and date lines
/// @param telling names of what may hold author or date
record Names(
    boolean furniture,
    boolean doubtful,
    boolean body,
    boolean caption,
    boolean byline,
    boolean telling) {
  static final Names NONE = new Names(false, false, false, false, false, false);

  private static final Set<String> FURNITURE =
      words(
          """
          nav navbar navigation navlinks submenu megamenu footer sidebar breadcrumb breadcrumbs crumb
          crumbs comments commentlist commentform respond disqus discussion related recommended
          recommendation recommendations recirc recirculation sharing sharebar sharethis shares addtoany
          addthis socials socialmedia sociallinks newsletter newsletters signup optin optinform cookie
          cookies consent gdpr ccpa onetrust cookiebar cookiebanner adverts advertising adsense adslot
          adbox adunit adcontainer advertorialbox dfp gpt taboola outbrain popin login signin logout
          pagination pager pagenav prevnext tagcloud taglist masthead skiplink skiplinks invisible sronly
          noprint printonly donotprint paywallprompt tableofcontents jumpnav mostread mostpopular
          popularposts morefrom readmore readnext upnext votes authorbox authorbio aboutauthor bio
          authorinfo backtotop backtop livechat chatbot searchform searchbox searchbar flyout offcanvas
          instagram twitterfeed facebookfeed langswitch languageswitcher wpcf7 mailchimp hubspotform
          sponsorlinks hatom relatedposts controldisplay cart basket checkout minicart
          """);

  /// Names that templates also give to parts of an article.
  private static final Set<String> DOUBTFUL =
      words(
          """
          ads advertisement advert promo promos promotion promobox upsell cta ctas widget widgets
          carousel slick swiper slider productcard disclosure affiliate announcement rating ratings
          feedback form gform modal lightbox overlay dialog popup dropdown drawer captcha jp toolbar
          topbar social trending recommend language sitemap share adwrap interstitial paging toc comment
          menu poll hidden subscription subscribe
          """);

  private static final Set<String> FURNITURE_PAIRS =
      words(
          """
          related-posts related-articles related-content related-stories related-news related-links post-navigation
          post-nav post-tags post-tag tag-list tags-list entry-tags article-tags post-footer entry-footer article-footer
          post-meta entry-meta article-meta author-box author-bio author-info author-card about-author post-author author-block
          social-share share-buttons share-links share-tools share-bar social-links social-icons
          screen-reader sr-only visually-hidden back-top read-more read-next up-next see-also you-may also-like
          most-read most-popular more-from more-stories more-news top-stories latest-news latest-posts recent-posts
          popular-posts email-signup sign-up sign-in log-in mailing-list cookie-notice cookie-banner cookie-bar
          table-contents toc-container jump-links page-nav page-navigation next-prev prev-next
          print-only no-print user-comments comment-list comment-form site-header site-footer page-footer
          global-header global-footer main-nav main-menu nav-menu top-bar side-bar right-rail left-rail right-column
          lead-form contact-form search-form ad-slot ad-unit
          trust-bar site-map skip-link skip-content language-switcher
          """);
  private static final Set<String> BODY =
      words(
          """
          articlebody articlecontent articletext postcontent postbody entrycontent storybody storycontent storytext
          maincontent newstext newscontent newsbody pressrelease bodytext bodycopy
          """);
  private static final Set<String> BODY_PAIRS =
      words(
          """
          article-body article-content article-text article-copy post-content post-body post-text entry-content
          entry-body story-body story-content story-text news-content news-body news-text news-detail newsdetail-content
          blog-content blog-body blog-post-content rich-text richtext-content body-content body-text body-copy
          content-body content-article content-post field-body single-content press-release page-content article-main
          """);
  private static final Set<String> CAPTION =
      words(
          "caption captions figcaption wpcaption imagecaption photocredit credit credits"
              + " photocaption imgcaption");
  private static final Set<String> BYLINE =
      words("byline bylines dateline timestamp pubdate publishdate postdate readtime readingtime");
  private static final Set<String> BYLINE_PAIRS =
      words(
          """
          post-date published-date publish-date entry-date article-date reading-time read-time author-name
          date-published post-info article-info entry-info
          """);
  private static final Set<String> NEGATIONS = words("has no with without is not hide show");

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /// @param raw class, id and role, in any form
  static Names of(String raw) {
    if (raw.isBlank()) {
      return NONE;
    }
    boolean furniture = false;
    boolean doubtful = false;
    boolean body = false;
    boolean caption = false;
    boolean byline = false;
    String previous = "";
    int end = raw.length();
    int i = 0;
    while (i < end) {
      int start = skipToWord(raw, i);
      i = wordEnd(raw, start);
      if (i == start) {
        break;
      }
      String word = raw.substring(start, i).toLowerCase(Locale.ROOT);
      String pair = previous + '-' + word;
      furniture |=
          (FURNITURE.contains(word) && !NEGATIONS.contains(previous))
              || FURNITURE_PAIRS.contains(pair);
      doubtful |= DOUBTFUL.contains(word) && !NEGATIONS.contains(previous);
      body |= BODY.contains(word) || BODY_PAIRS.contains(pair);
      caption |= CAPTION.contains(word);
      byline |= BYLINE.contains(word) || BYLINE_PAIRS.contains(pair);
      previous = word;
    }
    return new Names(furniture && !body, doubtful && !body, body, caption, byline, Spots.says(raw));
  }

  private static int skipToWord(String raw, int from) {
    int i = from;
    while (i < raw.length() && !Character.isLetterOrDigit(raw.charAt(i))) {
      i++;
    }
    return i;
  }

  /// A word ends before a separator and between `aB`.
  private static int wordEnd(String raw, int from) {
    int i = from;
    while (i < raw.length() && Character.isLetterOrDigit(raw.charAt(i))) {
      i++;
      if (i < raw.length()
          && Character.isUpperCase(raw.charAt(i))
          && Character.isLowerCase(raw.charAt(i - 1))) {
        break;
      }
    }
    return i;
  }
}
