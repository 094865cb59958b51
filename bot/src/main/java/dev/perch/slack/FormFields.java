package dev.perch.slack;

import com.slack.api.model.File;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.SelectedOption;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What stands in the fields of a form that came back, each of whose blocks has one element. */
record FormFields(View view) {
  private Optional<ViewState.Value> value(String field) {
    return Optional.ofNullable(view.getState())
        .map(state -> state.getValues().get(field))
        .map(block -> block.get(field));
  }

  /** What was typed, without space around it; empty for nothing. */
  String text(String field) {
    return value(field).map(ViewState.Value::getValue).map(String::strip).orElse("");
  }

  /** What was typed there, a line each, without space around it and without empty ones. */
  List<String> lines(String field) {
    return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Whether the form told of that field at all. */
  boolean shows(String field) {
    return value(field).isPresent();
  }

  /** The values of the options that were chosen. */
  List<String> chosen(String field) {
    return value(field).map(ViewState.Value::getSelectedOptions).stream()
        .flatMap(List::stream)
        .map(SelectedOption::getValue)
        .toList();
  }

  /** The value of the one option that was chosen; empty for none. */
  String option(String field) {
    return value(field)
        .map(ViewState.Value::getSelectedOption)
        .map(SelectedOption::getValue)
        .orElse("");
  }

  /** Slack's ids of the files that were put there, in their order. */
  List<String> files(String field) {
    return value(field).map(ViewState.Value::getFiles).stream()
        .flatMap(List::stream)
        .map(File::getId)
        .toList();
  }

  /** The id of the person that was chosen. */
  Optional<String> user(String field) {
    return value(field).map(ViewState.Value::getSelectedUser);
  }

  Optional<LocalDate> day(String field) {
    return value(field).map(ViewState.Value::getSelectedDate).map(LocalDate::parse);
  }

  Optional<LocalTime> time(String field) {
    return value(field).map(ViewState.Value::getSelectedTime).map(LocalTime::parse);
  }
}
