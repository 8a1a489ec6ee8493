package org.harbourwire.portal.view.article;

import java.util.List;
import org.harbourwire.contract.article.NearTopic;
import org.harbourwire.portal.page.Wording;

/// A topic that an article came near to, beside those that it was given.
///
/// @param label what it is called
/// @param score percent, of which 50 would have been enough
/// @param words what speaks for it, and how often
/// @param reasons what kept it off, in words
public record NearView(String label, int score, List<TagView.Word> words, List<String> reasons) {

  static List<NearView> of(List<NearTopic> topics, Wording wording) {
    return topics.stream().map(topic -> of(topic, wording)).toList();
  }

  private static NearView of(NearTopic topic, Wording wording) {
    return new NearView(
        wording.messages().textOr("topic." + topic.id(), topic.label()),
        (int) Math.round(100 * Math.clamp(topic.score(), 0, 1)),
        TagView.words("", topic.evidence()),
        topic.objections().stream().map(o -> ObjectionWords.of(o, wording)).distinct().toList());
  }
}
