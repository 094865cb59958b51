package dev.perch.desk.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {
  private final Prices prices = new Prices(new BigDecimal("0.010"), new BigDecimal("0.200"));

  @ParameterizedTest
  @CsvSource({
    "'', 0.010",
    "It takes five days., 0.010",
    "See https://acme.com/refunds, 0.200",
    "See acme.com, 0.200",
    "Version 2.0 is out, 0.010",
    "Write to care@acme.com, 0.010"
  })
  void whatXTakesForALinkIsTheLinksPrice(String text, BigDecimal price) {
    assertThat(prices.of(text)).isEqualTo(price);
  }
}
