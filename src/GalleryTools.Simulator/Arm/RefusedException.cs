namespace GalleryTools.Simulator.Arm;

/// <summary>Ends the handling of a request; caught in one place, where it becomes the answer.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}
