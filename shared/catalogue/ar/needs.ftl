# تقييم الاحتياجات: الفجوات (P1.2، P1.5)، المتطلبات (P1.4)، التقرير واعتماداته (P1.6).

### التواقيع والفروق والتعليقات والوثائق (P1.6، P2.7)

signatures = التواقيع
signs-as-focal-point = نقطة الاتصال
signs-as-leadership = قيادة الشريك
signs-as-mentor = المرشد
signs-as-manager = مدير الشراكة
signs-as-nobody = وقّع أيضًا
signer-unnamed = لم يُسمَّ أحد بعد
signer-name = من يوقّع هنا؟
signature-open = لم يوقَّع بعد
signed-on = وُقّع في { $date }
sign-as = التوقيع بصفة { $role }
sign-again = توقيع الحالة الراهنة
signed = وُقّع كما تراه الآن
signature-withdraw = سحب توقيعي
signature-withdrawn = سُحب توقيعك
signature-note = ملاحظة مع توقيعك
signature-note-example = موافق، مع ميزانية السنة القادمة
signature-not-genuine = غير صحيح
signature-not-genuine-why = كتب شخص آخر هذا باسم { $name }، فلا يُعتد به.
signature-unknown-version = لم يصل ما وُقّع إلى هذا الجهاز، فلا يمكن مقارنته.
changed-since-signed = { $count ->
    [one] تغيّر منذ التوقيع: فرق واحد
    [two] تغيّر منذ التوقيع: فرقان
    [few] تغيّر منذ التوقيع: { $count } فروق
   *[other] تغيّر منذ التوقيع: { $count } فرقًا
}
unchanged-since-signed = لم يتغيّر شيء منذ ذلك الحين
difference-before = قبل:
difference-now = الآن:
difference-added = أُضيف: { $kind }
difference-removed = أُزيل: { $kind }
difference-moved = نُقل إلى موضع آخر
difference-other = شيء آخر
comments = التعليقات
comment-add = قل رأيك فيه
commented = أُضيف تعليقك
comments-none = لم يقل أحد شيئًا بعد.
paper-print = طباعة
paper-save = حفظ بصيغة Markdown
yes = نعم
no = لا
kind-gap = فجوة
kind-requirement = متطلب
kind-needed = مستوى مطلوب
kind-needs-report = تقرير الاحتياجات
kind-signature = توقيع
kind-comment = تعليق
kind-profile = ملف الشريك
kind-rating = تقدير
kind-agreed = مستوى متفق عليه
field-gap-what = الفجوة
field-gap-domain = المجال
field-gap-now = الوضع الحالي
field-gap-wanted = الوضع المنشود
field-gap-level-now = المستوى الحالي
field-gap-level-wanted = المستوى المنشود
field-gap-criticality = الأهمية للبرنامج
field-gap-risk = الخطر الأمني
field-gap-impact = الأثر على العمل
field-requirement-what = المتطلب
field-requirement-note = ملاحظة
field-needed-level = المستوى الأدنى
field-needs-report-date = التاريخ
field-needs-report-round = جولة التقييم
field-needs-report-summary = الخلاصة
field-needs-report-recommendations = التوصيات
field-profile-name = اسم الشريك
field-profile-country = البلد
field-profile-weights = أوزان الدرجات
field-person-name = الاسم
field-person-side = الطرف
field-person-left = غادر
field-domain-name = اسم المجال
field-assessment-kind = نوع الجولة
field-assessment-date = تاريخ الجولة
field-rating-level = المستوى
field-agreed-level = المستوى المتفق عليه
person-side-partner = الشريك
person-side-organisation = المنظمة الداعمة
