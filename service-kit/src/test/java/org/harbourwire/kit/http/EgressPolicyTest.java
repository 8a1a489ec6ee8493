package org.harbourwire.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressPolicyTest {
  private final EgressPolicy strict = new EgressPolicy(EgressConfig.publicOnly());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.20.0.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.8",
        "198.18.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001:0:4136:e378::1",
        "2001:db8::1",
        "::127.0.0.1",
        "192.31.196.1",
        "192.175.48.1",
        "2001:2::1",
        "2001:10::1",
        "2620:4f:8000::1",
        "100:0:0:1::1",
        "2606:4700::5efe:7f00:1",
        "2606:4700::200:5efe:a00:8"
      })
  void addressesThatAreNotPublicAreRefused(String address) {
    assertThat(strict.objection(InetAddress.ofLiteral(address), 443)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.215.14",
        "172.32.0.1",
        "100.128.0.1",
        "2606:4700::1111",
        "2606:4700::5efe:5db8:d70e"
      })
  void publicAddressesAreAllowedOnWebPortsOnly(String address) {
    InetAddress a = InetAddress.ofLiteral(address);

    assertThat(strict.objection(a, 443)).isEmpty();
    assertThat(strict.objection(a, 80)).isEmpty();
    assertThat(strict.objection(a, 9200)).contains("port 9200 is not a web port");
  }

  @Test
  void anAllowedRangeIsOpenOnAnyPortAndNothingElseIs() {
    EgressPolicy policy =
        new EgressPolicy(new EgressConfig(List.of(AddressRange.of("127.0.0.0/8")), null));

    assertThat(policy.objection(InetAddress.ofLiteral("127.9.9.9"), 8099)).isEmpty();
    assertThat(policy.objection(InetAddress.ofLiteral("10.0.0.1"), 80)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost/8", "127.0.0.0/33", "10.0.0/8/8", "::/129", "a.example/8", ""})
  void whatIsNoRangeIsRefusedAndNeverLookedUp(String text) {
    assertThatThrownBy(() -> AddressRange.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
