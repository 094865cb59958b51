package dev.perch.campaign.crisis;

final class MemoryVolumesTest extends VolumesContract {
  private final MemoryVolumes volumes = new MemoryVolumes();

  @Override
  protected Volumes volumes() {
    return volumes;
  }
}
