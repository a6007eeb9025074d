using System.Runtime.InteropServices;

namespace GalleryTools.Core.Snapshots;

/// <summary>Where a resource lies in the spool.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpooledResource(long Offset, int Length);
