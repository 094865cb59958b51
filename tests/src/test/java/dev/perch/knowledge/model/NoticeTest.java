package dev.perch.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NoticeTest {
  @Test
  void whoMadeTheWeightsAndWhatRunsThemStandsInTheNoticeWithTheirLicence() throws IOException {
    String notice = Files.readString(Path.of("..", "NOTICE"));

    assertThat(notice)
        .contains("https://huggingface.co/BAAI/bge-small-en-v1.5", "Copyright (c) 2022 staoxiao")
        .contains("https://huggingface.co/Xenova/bge-small-en-v1.5")
        .contains("ONNX Runtime", "Copyright (c) Microsoft Corporation")
        .contains("Permission is hereby granted, free of charge", "WITHOUT WARRANTY OF ANY KIND");
  }
}
