package dev.perch.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.score.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "en  | where is my order",
        "en  | I can't log in, the app won't let me",
        "en  | refund",
        "en  | die Hard on blu-ray please",
        "en  | ",
        "en  | 65 kg/m3",
        "de  | Wo bleibt mein Paket? Seit drei Wochen warte ich",
        "fr  | je n'ai pas reçu ma commande, vous pouvez m'aider ?",
        "es  | ¿hacen envíos a México?",
        "it  | il frullatore non si accende più, è ancora in garanzia?",
        "pt  | o meu cartão não funciona, podem ajudar?",
        "nl  | waar vind ik het label? Ik zie het niet",
        "tr  | siparişim nerede, bir haftadır bekliyorum",
        "ja  | 日本への配送は可能ですか?",
        "zh  | 我的包裹在哪里",
        "ar  | أين طلبي؟",
        "ru  | где мой заказ",
        "ru  | заказ ещё не пришёл, верните деньги",
        "uk  | де моє замовлення? Чекаю вже тиждень, дуже прошу відповісти",
        "uk  | Де моя посилка?",
        "be  | дзе мой заказ, ён яшчэ не прыйшоў",
        "bg  | къде е моята поръчка, кога ще пристигне",
        "sr  | где је моја поруџбина",
        "und | захиалга хаана байна вэ, өнөөдөр",
        "und | ваучер промокод",
        "pl  | gdzie jest moja paczka? czekam już dwa tygodnie",
        "pl  | Dzien dobry, kiedy bedzie zwrot pieniedzy",
        "cs  | kde je moje objednávka? už čekám dva týdny",
        "und | đơn hàng của tôi đâu rồi ạ?",
      })
  void itIsToldByItsScriptAndItsSmallWords(String language, String text) {
    assertThat(Language.of(text == null ? "" : text)).isEqualTo(language);
  }

  @Test
  void plainEnglishIsNeverTakenForAnythingElse() {
    assertThat(Background.texts())
        .allSatisfy(text -> assertThat(Language.of(text)).isEqualTo("en"));
  }
}
