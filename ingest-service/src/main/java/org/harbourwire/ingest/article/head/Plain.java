package org.harbourwire.ingest.article.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Plain lines of text from attributes and scripts.
public final class Plain {
  private static final int MAX_PIECES = 40;

  /// White space between tags is not yet collapsed.
  private static final int SLACK = 4;

  private Plain() {}

  /// White space collapsed, character references that were escaped twice resolved, tags dropped.
  public static String line(String raw) {
    int plain = plainUpTo(raw);
    if (plain == raw.length()) {
      return raw;
    }
    boolean escaped = raw.indexOf('&', plain) >= 0;
    String text = escaped ? Parser.unescapeEntities(raw, false) : raw;
    int from = escaped ? 0 : plain;
    StringBuilder line = new StringBuilder(text.length()).append(text, 0, from);
    boolean blank = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        blank = !line.isEmpty();
      } else if (c != '\u200b' && c != '\u00ad' && c != '\ufeff') {
        if (blank) {
          line.append(' ');
          blank = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  /// Where what stays as it is ends: words of ASCII with single blanks between them.
  private static int plainUpTo(String raw) {
    int end = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c > ' ' && c < '\u007f' && c != '&') {
        end = i + 1;
      } else if (c != ' ' || i != end || i == 0) {
        return end;
      }
    }
    return end;
  }

  /// The text below an element, or nothing when it is longer than that.
  public static @Nullable String shortText(Element element, int longest) {
    StringBuilder text = new StringBuilder();
    return collect(element, text, longest) ? line(text.toString()) : null;
  }

  private static boolean collect(Element element, StringBuilder text, int longest) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode piece) {
        String whole = piece.getWholeText();
        if (!whole.isBlank()) {
          text.append(whole);
        } else if (!whole.isEmpty()) {
          text.append(' ');
        }
      } else if (node instanceof Element child && !collect(block(child, text), text, longest)) {
        return false;
      }
      if (text.length() > SLACK * longest) {
        return false;
      }
    }
    return true;
  }

  private static Element block(Element child, StringBuilder text) {
    if (child.isBlock() || child.normalName().equals("br")) {
      text.append(' ');
    }
    return child;
  }

  /// The texts between the tags below an element, so that neighbours do not run together.
  public static List<String> pieces(Element element) {
    List<String> pieces = new ArrayList<>();
    element.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && pieces.size() < MAX_PIECES) {
            String piece = line(text.getWholeText()).strip();
            if (!piece.isEmpty()) {
              pieces.add(piece);
            }
          }
        });
    return pieces;
  }

  /// The words in lower case; each Han character is one.
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      boolean han = c >= 0x3400 && c <= 0x9fff;
      if (Character.isLetterOrDigit(c) && !han) {
        start = start < 0 ? i : start;
        continue;
      }
      if (start >= 0) {
        words.add(lower.substring(start, i));
        start = -1;
      }
      if (han) {
        words.add(String.valueOf(c));
      }
    }
    return words;
  }
}
