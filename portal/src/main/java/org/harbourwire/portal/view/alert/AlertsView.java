package org.harbourwire.portal.view.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of alerts and rules.
///
/// @param alerts newest first
/// @param rules newest first
/// @param form of a new rule
/// @param notice what was just done, if anything
/// @param saved the rule that was just saved, if it has a webhook
/// @param token that every form carries
public record AlertsView(
    List<AlertView> alerts,
    List<RuleView> rules,
    RuleForm form,
    @Nullable String notice,
    @Nullable SavedRule saved,
    String token) {}
