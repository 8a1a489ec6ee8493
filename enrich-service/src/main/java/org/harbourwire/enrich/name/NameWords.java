package org.harbourwire.enrich.name;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/// The words of `name-words.yaml`: see there.
public record NameWords(
    Set<String> organisationEndings,
    Set<String> organisationOpenings,
    Set<String> programmeEndings,
    Set<String> programmeOpenings,
    Set<String> eventEndings,
    Set<String> lawEndings,
    Set<String> placeEndings,
    Set<String> productEndings,
    Set<String> personTitles,
    Set<String> personRoles,
    Set<String> organisationRoles,
    Set<String> productCues,
    Set<String> speech,
    Set<String> notNames,
    Set<String> surnames,
    Set<String> givenNames,
    String chineseSurnames,
    String chineseSurnameWords,
    Set<String> chineseDoubleSurnames,
    Set<String> chinesePersonRoles,
    String chineseNameEnders,
    Set<String> chineseHonorifics,
    Set<String> chineseSpeech,
    String chineseTradeEndings,
    String chineseNounEndings,
    String chineseNounOpenings,
    Set<String> chineseFirmKinds,
    Set<String> chineseFirmVerbs,
    Set<String> officeSuffixes,
    Set<String> streetSuffixes,
    Set<String> organisationSuffixes,
    Set<String> organisationSuffixesSure,
    Set<String> organisationCuesBefore,
    Set<String> organisationCuesAfter,
    Set<String> frameVerbs,
    Set<String> eventSuffixes,
    Set<String> programmeSuffixes,
    Set<String> lawSuffixes,
    Set<String> placeSuffixes,
    String chineseStops,
    Set<String> nameParticles,
    Set<String> adjectiveEndings,
    Set<String> placeOpenings,
    Set<String> placeSyllables,
    Set<String> workCues) {

  /// The words that ship with the service.
  public static NameWords shipped() {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    try (InputStream in = NameWords.class.getResourceAsStream("name-words.yaml")) {
      return yaml.readValue(in, NameWords.class);
    } catch (IOException e) {
      throw new UncheckedIOException("name-words.yaml", e);
    }
  }
}
