package org.harbourwire.ingest.article.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The fixed phrases of page furniture in English and Chinese.
final class Phrases {
  /// Headings after which nothing of the article follows.
  private static final List<String> END_HEADINGS =
      List.of(
          "related post",
          "related article",
          "related stor",
          "related read",
          "related news",
          "related content",
          "related topics",
          "related link",
          "related resources",
          "related guide",
          "you may also",
          "you might also",
          "you may like",
          "more from",
          "more stories",
          "more articles",
          "more news",
          "more in ",
          "more like this",
          "more on this",
          "recommended for you",
          "recommended read",
          "recommended article",
          "recommended post",
          "recommended stor",
          "read next",
          "up next",
          "what to read next",
          "leave a comment",
          "leave a reply",
          "leave your comment",
          "post a comment",
          "add a comment",
          "join the conversation",
          "comments",
          "share this",
          "share the article",
          "share on",
          "share your",
          "about the author",
          "about the writer",
          "author bio",
          "about our author",
          "meet the author",
          "subscribe to",
          "sign up for",
          "sign up to",
          "get the latest",
          "join our newsletter",
          "newsletter",
          "stay updated",
          "stay informed",
          "stay connected",
          "follow us",
          "latest posts",
          "latest news",
          "latest articles",
          "latest stories",
          "latest blog",
          "recent posts",
          "recent articles",
          "recent news",
          "popular posts",
          "most popular",
          "most read",
          "trending",
          "top stories",
          "other posts",
          "other articles",
          "further reading",
          "keep reading",
          "continue reading",
          "explore more",
          "discover more",
          "see also",
          "also read",
          "read more",
          "read also",
          "post navigation",
          "next article",
          "previous article",
          "next post",
          "previous post",
          "one response",
          "responses to",
          "thoughts on",
          "similar post",
          "similar article",
          "you'll also like",
          "don't miss",
          "editor's picks",
          "our latest",
          "write a review",
          "customer reviews",
          "search our",
          "contact us",
          "get in touch",
          "相關新聞",
          "相关新闻",
          "相關文章",
          "相关文章",
          "相關報道",
          "相关报道",
          "相关阅读",
          "相關閱讀",
          "相关链接",
          "相關連結",
          "延伸閱讀",
          "延伸阅读",
          "推荐阅读",
          "推薦閱讀",
          "热门",
          "熱門",
          "最新文章",
          "网友评论",
          "網友評論",
          "发表评论",
          "發表評論",
          "相关推荐",
          "相關推薦",
          "猜你喜欢",
          "更多新聞",
          "更多新闻",
          "精彩推荐",
          "图文推荐",
          "我要评论",
          "評論",
          "评论",
          "最新评论");

  private static final Set<String> END_LINES =
      Set.of(
          "related", "related articles", "related posts", "related stories", "related news", "related content", "related links", "more from", "more stories", "you may also like", "you might also like", "recommended for you", "read next", "read more", "comments", "leave a comment", "leave a reply", "share this", "share this article", "about the author", "popular posts", "recent posts", "most read", "most popular", "further reading", "相關新聞", "相关新闻", "相關文章", "相关文章", "相關報道", "相关报道", "相关阅读", "相關閱讀", "相关链接", "相關連結", "相關鏈接", "延伸閱讀", "延伸阅读", "推荐阅读", "推薦閱讀", "热门推荐", "熱門推薦", "最新文章", "网友评论", "網友評論", "发表评论", "發表評論", "相关推荐", "相關推薦", "猜你喜欢", "更多新聞", "更多新闻", "精彩推荐", "图文推荐", "我要评论", "評論", "评论", "最新评论", "相关专题", "专题", "热点新闻", "新闻排行", "上一篇", "下一篇", "网友留言", "回复", "全部评论", "发表回复", "作者其他文章", "评论列表", "查看所有评论");

  /// Lines that are furniture wherever they stand; the whole line must be one.
  private static final Set<String> LINES =
      Set.of(
          "advertisement", "advertisements", "ad", "sponsored", "share", "share this", "share this article", "share this post", "tweet", "pin it", "pin", "email", "print", "facebook", "twitter", "linkedin", "whatsapp", "copy link", "link copied", "copied", "read more", "continue reading", "learn more", "see more", "show more", "load more", "view more", "find out more", "click here", "subscribe", "subscribe now", "sign up", "sign up now", "log in", "login", "back to top", "top", "previous", "next", "close", "menu", "search", "save", "like", "reply", "skip to content", "skip to main content", "table of contents", "contents", "in this article", "on this page", "jump to", "article continues below", "story continues below", "article continues below advertisement", "scroll to continue", "continue reading below", "add to cart", "buy now", "shop now", "see price", "check price", "comments", "comment", "no comments", "leave a comment", "image", "photo", "video", "watch", "listen", "play", "download", "get started", "start free trial", "book a demo", "request a demo", "contact us", "try for free", "join now", "register", "view all", "see all", "expand", "collapse", "open", "tags", "categories", "share on facebook", "share on twitter", "分享", "分享到", "打印", "列印", "打印本页", "關閉", "关闭窗口", "关闭", "返回", "返回頂部", "返回顶部", "返回上一页", "收藏", "推荐", "舉報", "举报", "評論", "评论", "上一篇", "下一篇", "上一页", "下一页", "上一頁", "下一頁", "广告", "廣告", "字号", "大 中 小", "加入收藏", "复制链接", "發表評論", "发表评论", "查看评论", "顶一下", "踩一下", "點讚", "点赞", "更多", "查看更多", "繁體", "简体", "繁", "简");

  /// Lines that are furniture by how they open.
  private static final List<String> OPENINGS =
      List.of(
          "read more:",
          "read more -",
          "read also:",
          "also read:",
          "read next:",
          "related:",
          "related article",
          "see also:",
          "more:",
          "recommended:",
          "you may also like",
          "you might also like",
          "share this ",
          "follow us on",
          "like us on",
          "follow @",
          "subscribe to our",
          "sign up for our",
          "sign up to our",
          "join our newsletter",
          "click here to subscribe",
          "click to share",
          "tags:",
          "tag:",
          "filed under",
          "categories:",
          "category:",
          "posted in",
          "tagged",
          "image credit",
          "photo credit",
          "photo by",
          "photograph by",
          "image by",
          "image source",
          "image:",
          "photo:",
          "photos:",
          "image courtesy",
          "picture:",
          "getty images",
          "credit:",
          "featured image",
          "copyright ©",
          "© ",
          "copyright 20",
          "all rights reserved",
          "this post may contain affiliate",
          "this article contains affiliate",
          "affiliate disclosure",
          "disclosure: this post",
          "this post contains affiliate",
          "last updated",
          "updated on",
          "updated:",
          "published:",
          "published on",
          "posted on",
          "posted:",
          "first published",
          "we use cookies",
          "this site uses cookies",
          "this website uses cookies",
          "by continuing to",
          "your email address will not be published",
          "please enable javascript",
          "javascript is disabled",
          "your browser does not support",
          "责任编辑",
          "責任編輯",
          "责编",
          "(责",
          "（责",
          "(責",
          "（責",
          "[责",
          "【责",
          "来源：",
          "來源：",
          "来源:",
          "稿源",
          "编辑：",
          "編輯：",
          "编辑:",
          "上一篇",
          "下一篇",
          "版权声明",
          "版權聲明",
          "版权所有",
          "版權所有",
          "免责声明",
          "免責聲明",
          "原标题：",
          "相关阅读",
          "延伸閱讀",
          "延伸阅读",
          "本文来源",
          "扫一扫",
          "掃一掃",
          "点击数",
          "浏览次数",
          "瀏覽次數",
          "阅读次数",
          "字体：",
          "字體：",
          "字号：",
          "【字体",
          "【字号",
          "關鍵詞",
          "关键词",
          "关键字",
          "标签：",
          "標籤：",
          "更多精彩",
          "分享到",
          "圖片來源",
          "图片来源",
          "資料圖",
          "您的位置",
          "您当前的位置",
          "当前位置",
          "目前位置",
          "首页 >",
          "微信扫");

  private Phrases() {}

  static boolean endsArticle(String heading) {
    String h = fold(heading);
    if (h.length() > 60) {
      return false;
    }
    for (String end : END_HEADINGS) {
      if (h.startsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /// A line that is no heading by its tag but stands like one: "Related articles:".
  static boolean endsArticleAsLine(String line) {
    String l = trimPunctuation(fold(line));
    return l.length() <= 40 && END_LINES.contains(l);
  }

  static boolean isFurnitureLine(String line) {
    if (line.length() > 400) {
      return false;
    }
    String l = fold(line);
    if (LINES.contains(trimPunctuation(l))) {
      return true;
    }
    for (String opening : OPENINGS) {
      if (l.startsWith(opening)) {
        return line.length() < 200 || opening.startsWith("read") || opening.contains("相关");
      }
    }
    return false;
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
  }

  private static String trimPunctuation(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
