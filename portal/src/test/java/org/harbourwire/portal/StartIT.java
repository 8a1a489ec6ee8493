package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.harbourwire.kit.lifecycle.StartFailure;
import org.junit.jupiter.api.Test;

class StartIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void aTakenPortIsNamedWithAnotherThatIsFree() {
    int taken = portal.app().address().getPort();
    PortalConfig config = PortalConfig.defaults().withPort(taken);
    try (PortalApp second =
        new PortalApp(
            config,
            portal.kafka(),
            portal.store(),
            RunningPortal.WEBHOOKS,
            RunningPortal.clock())) {
      assertThatThrownBy(second::start)
          .isInstanceOf(StartFailure.class)
          .hasMessageMatching("port " + taken + " is taken; another: --port \\d+");
      assertThat(second.check().ok()).isFalse();
    }
  }
}
