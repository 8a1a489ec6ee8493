package org.harbourwire.portal.web.answer;

/// What is wrong with a request or with us, after RFC 9457.
///
/// @param type `about:blank`: the status says it all
/// @param title of the status
/// @param status HTTP status
/// @param detail in words a person understands
/// @param instance path of the request
public record Problem(String type, String title, int status, String detail, String instance) {
  public Problem(String title, int status, String detail, String instance) {
    this("about:blank", title, status, detail, instance);
  }
}
