package org.harbourwire.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.harbourwire.contract.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each change of a schema that would break a reader is refused, and those that would not are let
/// through.
class CompatibilityTest {
  private static final String RELEASED =
      """
      {'type':'object', 'additionalProperties':true, 'required':['id','status'],
       'properties':{
         'id':{'description':'unique', 'type':'string'},
         'status':{'type':'string', 'enum':['live','withdrawn']},
         'score':{'type':'number'},
         'seen_at':{'type':'string', 'format':'date-time'},
         'url':{'type':'string', 'format':'iri'},
         'authors':{'type':'array', 'items':{'type':'string'}},
         'spans':{'type':'array', 'items':{'$ref':'#/$defs/Span'}},
         'note':{'anyOf':[{'$ref':'#/$defs/Span'},{'type':'string'}]}},
       '$defs':{
         'Span':{'type':'object', 'required':['start'], 'properties':{
           'start':{'type':'integer'}, 'words':{'type':'string'}}},
         'Other':{'type':'boolean'}}}
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a field removed             | 'score':{'type':'number'},        |                             | score: was removed or renamed
          a field renamed             | 'score':                          | 'weight':                   | score: was removed or renamed
          a field of a part removed   | , 'words':{'type':'string'}       |                             | spans[].words: was removed or renamed
          another type                | 'id':{'description':'unique', 'type':'string'} | 'id':{'type':'integer'} | id: type "string" became "integer"
          a narrower type             | 'number'                          | 'integer'                   | score: type "number" became "integer"
          a wider type                | 'start':{'type':'integer'}        | 'start':{'type':'number'}   | spans[].start: type "integer" became "number"
          null beside the type        | 'number'                          | ['number','null']           | score: type "number" became ["number","null"]
          other items of a list       | 'items':{'type':'string'}         | 'items':{'type':'number'}   | authors[]: type "string" became "number"
          another part                | 'items':{'$ref':'#/$defs/Span'}   | 'items':{'$ref':'#/$defs/Other'} | spans[]: type "object" became "boolean"
          one instead of a list       | {'type':'array', 'items':{'type':'string'}} | {'type':'string'} | authors: type "array" became "string"
          a value of an enum removed  | ,'withdrawn'                      |                             | status: the value withdrawn was removed
          a value of an enum renamed  | 'withdrawn'                       | 'retracted'                 | status: the value withdrawn was removed
          a value of an enum added    | ,'withdrawn'                      | ,'withdrawn','embargoed'    | status: the value embargoed is unknown to older readers
          a string became an enum     | 'words':{'type':'string'}         | 'words':{'type':'string','enum':['a']} | spans[].words: the value a is unknown to older readers
          a required one optional     | ['id','status']                   | ['id']                      | status: was always written and is optional now
          an optional one required    | ['start']                         | ['start','words']           | spans[].words: is required, but values of before lack it
          a required field added      | ['id','status']                   | ['id','status','mood']      | mood: is required, but values of before lack it
          another format              | 'date-time'                       | 'date'                      | seen_at: format "date-time" became "date"
          a format dropped            | , 'format':'iri'                  |                             | url: format "iri" became (none)
          a format added              | 'words':{'type':'string'}         | 'words':{'type':'string','format':'uri'} | spans[].words: format (none) became "uri"
          a constraint added          | 'score':{'type':'number'}         | 'score':{'type':'number','minimum':0} | score: minimum (none) became 0
          unknown fields forbidden    | true                              | false                       | the value: additionalProperties true became false
          a third shape               | ,{'type':'string'}]               | ,{'type':'string'},{'type':'number'}] | note: has 3 shapes, had 2
          a shape changed             | ,{'type':'string'}]               | ,{'type':'number'}]         | note: type "string" became "number"
          """)
  void aChangeThatBreaksAReaderIsRefused(
      String change, String before, @Nullable String after, String breach) {
    assertThat(breachesOf(before, after == null ? "" : after)).as(change).contains(breach);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          an optional field added     | 'score':                          | 'mood':{'type':'string'}, 'score':
          one added to a part         | 'start':{                         | 'mood':{'type':'string'}, 'start':{
          other words                 | 'unique'                          | 'unique, and never changes'
          the order of the required   | ['id','status']                   | ['status','id']
          the order of an enum        | ['live','withdrawn']              | ['withdrawn','live']
          a definition more           | 'Other':                          | 'Third':{'type':'string'}, 'Other':
          """)
  void aChangeThatBreaksNobodyIsLetThrough(String change, String before, String after) {
    assertThat(breachesOf(before, after)).as(change).isEmpty();
  }

  private static List<String> breachesOf(String before, String after) {
    assertThat(RELEASED).contains(before);
    return Compatibility.breaches(json(RELEASED), json(RELEASED.replace(before, after)));
  }

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"'), JsonNode.class);
  }
}
