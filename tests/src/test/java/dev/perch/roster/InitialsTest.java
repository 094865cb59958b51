package dev.perch.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
  @ParameterizedTest
  @CsvSource({
    "Ines Okafor, IO",
    "ines okafor, IO",
    "Maria del Carmen López, ML",
    "Sean O'Brien, SO",
    "Sean O’Brien, SO",
    "Ines, IN",
    "I, I",
    "Ines 2, IN",
    "'  Ines   Okafor ', IO",
    "Émile Zola, ÉZ",
    "李 小龙, 李小",
    "प्रिया मार्लो, पम",
    "Ines Okafor 🎈, IO",
    "'', AG",
    "🎈 42, AG",
  })
  void theFirstLettersOfTheFirstAndTheLastWord(String name, String initials) {
    assertThat(Initials.of(name)).isEqualTo(initials);
  }

  @Test
  void whereOthersHaveThemOneMoreLetterTellsApart() {
    assertThat(Initials.candidates("Ines Okafor"))
        .startsWith("IO", "IOK", "IOA", "IOF", "IOO", "IOR", "INO", "IEO", "ISO", "IOB")
        .doesNotHaveDuplicates()
        .allMatch(initials -> initials.length() <= 3);
    assertThat(Initials.candidates("Ines")).startsWith("IN", "IE", "IS", "INA");
    assertThat(Initials.candidates("🎈")).startsWith("AG", "AGA");
  }

  @Test
  void aLetterWithItsMarkApartIsOneLetter() {
    String apart = Normalizer.normalize("Mia López", Normalizer.Form.NFD);

    assertThat(Initials.of(apart)).isEqualTo("ML");
  }

  @Test
  void lettersBeyondTheBasicPlaneStayWhole() {
    assertThat(Initials.of("𐐀𐐨 𐐁x")).isEqualTo("𐐀𐐁");
  }

  @Test
  void aPersonSignsWithTheirInitials() {
    assertThat(new Person("U1", "T1", "Ines Okafor", true).initials()).isEqualTo("IO");
  }
}
